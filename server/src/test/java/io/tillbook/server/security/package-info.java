/** Tests of who may do what. */
@NullMarked
package io.tillbook.server.security;

import org.jspecify.annotations.NullMarked;
