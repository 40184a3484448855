/** What must not follow what stands in `dist/`: what it means, why it matters, and what to do. */
export const TRANSITION_CODES = {
  'transition/archive-moved': {
    what: 'the backups of a running cluster go to another archive',
    why: 'the new archive is empty: until its first base backup nothing can be restored from it',
    fix: 'take a base backup at once, and keep the old archive for as long as the retention says',
  },
  'transition/archive-shared': {
    what: 'two clusters of the fleet write to one archive',
    why: 'their WAL files have the same names and overwrite each other: neither can be restored',
    fix: 'give each cluster an archive of its own',
  },
  'transition/archive-taken': {
    what: 'a cluster is to write where another has written',
    why: 'it refuses to start on an archive that is not empty, or spoils the backups in it',
    fix: 'give the cluster an archive of another name',
  },
  'transition/backups-removed': {
    what: 'a running cluster loses its archive or the schedule of its backups',
    why: 'from then on there is nothing to go back to, which nobody notices before it is needed',
    fix: 'keep the backups',
  },
  'transition/bootstrap': {
    what: 'a cluster that exists is told to be made in another way',
    why: 'operators read that once, when they make a cluster: nothing is restored, and the manifest says otherwise',
    fix: 'restore into a cluster of another name',
  },
  'transition/cluster-renamed': {
    what: 'a database cluster is gone and a new one starts empty in its place',
    why: 'operators know no renaming: the data stays with the old name, and applications find an empty database',
    fix: 'keep name, namespace and cluster, or recover the new one from the backups of the old',
  },
  'transition/database-owner': {
    what: 'a database gets another owner',
    why: 'the tables in it stay with the old one, and the new one may not even read them',
    fix: 'keep the owner and make the new role a member of it, or run REASSIGN OWNED by hand first',
  },
  'transition/database-renamed': {
    what: 'a database is gone from a cluster and another stands in its place',
    why: 'operators make databases and rename none: applications find an empty database, or none',
    fix: 'keep the name, or rename the database by hand first',
  },
  'transition/detached-site': {
    what: 'a replica stops following',
    why: 'it takes writes by itself from then on, and can never follow again',
    fix: 'promote it in the order that loses nothing, or declare that it goes its own way',
  },
  'transition/early-promotion': {
    what: 'a site is promoted before the old primary is demoted',
    why: 'the token that tells what to wait for is made by the demotion',
    fix: 'demote the old primary in a change of its own, then promote with its token',
  },
  'transition/given-up-site': {
    what: 'a site goes back to a cluster that it was made anew without',
    why: 'the old cluster is kept until somebody deletes it, and its history parted from that of the others',
    fix: 'keep the number under rebuilt, or raise it to make the site anew once more',
  },
  'transition/immutable-field': {
    what: 'a field changes that is kept as it was made',
    why: 'the API server refuses the object, and the sync with it',
    fix: 'keep the field, or make an object of another name',
  },
  'transition/init-sql': {
    what: 'the SQL that fills a new cluster is to do more on one that exists',
    why: "Crunchy's operator runs it once: what is added later is passed over in silence, or runs before it can work",
    fix: 'run the statements in a migration',
  },
  'transition/instance-sets': {
    what: 'no instance set of a cluster is left',
    why: 'the operator deletes the volumes of a set with it, and with those of the last one the data',
    fix: 'add the new set first, and remove the old one once the primary is in the new',
  },
  'transition/joins-as-replica': {
    what: 'a cluster with data of its own is to follow another',
    why: 'it stops taking writes, and cannot follow what it is no copy of',
    fix: 'keep it as the primary, or make the replica anew',
  },
  'transition/lost-site': {
    what: 'a site that was lost to a failover comes back as it was',
    why: 'it has written what the new primary has not got: it can neither follow nor lead',
    fix: 'delete it with its volumes and build it anew, with an archive of another name',
  },
  'transition/major-downgrade': {
    what: 'a cluster is to run an older major version of PostgreSQL',
    why: 'an older PostgreSQL cannot read the files of a newer one',
    fix: 'keep the version, or dump the data and restore it into a cluster of another name',
  },
  'transition/major-upgrade': {
    what: 'a cluster is to run a newer major version of PostgreSQL, in a way that does not work or costs backups',
    why: 'an upgrade makes another database system of the data: old WAL, backups and replicas are not its own',
    fix: 'follow the steps that the message tells',
  },
  'transition/no-primary': {
    what: 'no site of a database is its primary',
    why: 'it takes no writes, and no switchover is under way that would end this',
    fix: 'let all sites name the one that is to take writes',
  },
  'transition/operator-changed': {
    what: 'a database cluster is gone and one of another operator starts empty in its place',
    why: 'no operator takes over the volumes or the backups of another',
    fix: 'run both, move the data, switch the applications over, and remove the old one last',
  },
  'transition/promotion-token': {
    what: 'a primary gets a promotion token',
    why: 'the operator takes it for a promotion and waits for WAL that never comes',
    fix: 'remove the token',
  },
  'transition/refused': {
    what: "CloudNativePG's webhook refuses a change",
    why: 'the API server refuses the object, and the sync with it',
    fix: 'write what the message asks for',
  },
  'transition/retention-shrinks': {
    what: 'backups are kept for a shorter time',
    why: 'what is beyond it is deleted with the next backup, and cannot be brought back',
    fix: 'make sure that nobody must be able to go back that far',
  },
  'transition/standby': {
    what: "one of Zalando's or Crunchy's clusters is promoted while its source runs, or demoted while it runs itself",
    why: 'these operators have no tokens: what the source takes in the meantime is lost, and only a copy can follow',
    fix: 'stop the one that takes writes first',
  },
  'transition/storage-class': {
    what: 'the volumes of a database get another class',
    why: 'a volume never changes its class: the change holds for new volumes only, or is refused',
    fix: 'replace the instances one by one',
  },
  'transition/storage-shrinks': {
    what: 'a volume of a database is to be smaller',
    why: 'volumes only grow: the change is refused, or nothing comes of it',
    fix: 'keep the size, or restore into a cluster of another name',
  },
  'transition/switchover-under-way': {
    what: 'a primary is demoted while another switchover is not finished, or to a site without the data',
    why: 'the database would be left without a primary that has everything',
    fix: 'finish one switchover before the next',
  },
  'transition/two-primaries': {
    what: 'two sites of a database take themselves for the primary',
    why: 'each takes writes that the other never gets',
    fix: 'let all sites name one primary',
  },
  'transition/undeclared-failover': {
    what: 'a site is promoted without a token, and nobody has said that it is a failover',
    why: 'what the old primary has committed and not sent is lost, and it must be rebuilt',
    fix: 'demote the old primary first and promote with its token, or declare the failover',
  },
  'transition/volume-removed': {
    what: 'WAL or a tablespace loses the volume that it is on',
    why: 'CloudNativePG refuses it; others move what is there to the data volume, which must have room',
    fix: 'keep the volume',
  },
} as const;

export type TransitionCode = keyof typeof TRANSITION_CODES;
