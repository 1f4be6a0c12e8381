@NullMarked
package uk.carejourney.infra.publisher;

import org.jspecify.annotations.NullMarked;
