/** The REST interface for programs, under /api/v1. */
@NullMarked
package uk.carejourney.gateway.api;

import org.jspecify.annotations.NullMarked;
