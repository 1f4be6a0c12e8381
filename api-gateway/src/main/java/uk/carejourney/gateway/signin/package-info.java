/** How people and programs prove who they are, and what is made of it. */
@NullMarked
package uk.carejourney.gateway.signin;

import org.jspecify.annotations.NullMarked;
