/** Who asks, and what they may do: tokens, rights, and the filters that ask for them. */
@NullMarked
package io.tillbook.server.security;

import org.jspecify.annotations.NullMarked;
