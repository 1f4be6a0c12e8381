/** Tests of how people and programs prove who they are. */
@NullMarked
package uk.carejourney.gateway.signin;

import org.jspecify.annotations.NullMarked;
