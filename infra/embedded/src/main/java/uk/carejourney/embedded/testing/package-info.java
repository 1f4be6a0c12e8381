/**
 * The stack for tests: started once per test process on ports of its own, in a temporary folder,
 * with the same durable settings as anywhere else.
 *
 * <p>Needs JUnit on the class path, so only tests use it.
 */
@NullMarked
package uk.carejourney.embedded.testing;

import org.jspecify.annotations.NullMarked;
