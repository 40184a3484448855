import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCodes } from './codes-page';
import { renderDefaults } from './defaults-page';
import { renderErrors } from './errors-page';
import { renderPolicies } from './policies-page';
import { renderRisks } from './risks-page';
import { reviewJsonSchema } from '../lib/review/report/json/review-schema';
import { renderTuning } from './tuning-page';

writeFileSync(join(__dirname, 'defaults.md'), renderDefaults());
writeFileSync(join(__dirname, 'errors.md'), renderErrors());
writeFileSync(join(__dirname, 'codes.md'), renderCodes());
writeFileSync(join(__dirname, 'policies.md'), renderPolicies());
writeFileSync(join(__dirname, 'risks.md'), renderRisks());
writeFileSync(join(__dirname, 'tuning.md'), renderTuning());
writeFileSync(join(__dirname, 'review.schema.json'), `${JSON.stringify(reviewJsonSchema(), undefined, 2)}\n`);
