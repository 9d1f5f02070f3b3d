/** People who sign in elsewhere: tokens of an OpenID provider, and what their claims mean here. */
@NullMarked
package io.tillbook.server.oidc;

import org.jspecify.annotations.NullMarked;
