/** Tests of people who sign in elsewhere. */
@NullMarked
package io.tillbook.server.oidc;

import org.jspecify.annotations.NullMarked;
