/**
 * Delivers messages to somebody outside: destinations, attempts and what became of them, when they are tried again, and
 * how they are signed.
 */
@NullMarked
package io.tillbook.server.delivery;

import org.jspecify.annotations.NullMarked;
