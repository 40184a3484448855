import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDefaults } from './defaults-page';
import { renderErrors } from './errors-page';

writeFileSync(join(__dirname, 'defaults.md'), renderDefaults());
writeFileSync(join(__dirname, 'errors.md'), renderErrors());
