export { REVIEW_PAGE, REVIEW_POLICY, type ReviewClient } from '../../review/page/write-page.js';
