/** That a benchmark runs, reports and refuses as it says. */
@NullMarked
package uk.carejourney.infra.bench;

import org.jspecify.annotations.NullMarked;
