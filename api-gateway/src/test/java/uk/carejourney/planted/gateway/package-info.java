/** Code that breaks the rules between modules on purpose, so that the rules are seen to find it. */
@NullMarked
package uk.carejourney.planted.gateway;

import org.jspecify.annotations.NullMarked;
