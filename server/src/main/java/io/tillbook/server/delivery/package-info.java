/** Delivers messages to somebody outside: channels, attempts, retries. */
@NullMarked
package io.tillbook.server.delivery;

import org.jspecify.annotations.NullMarked;
