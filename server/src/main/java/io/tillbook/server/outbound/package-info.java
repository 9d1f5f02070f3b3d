/** Where the server may connect to when it calls somebody. */
@NullMarked
package io.tillbook.server.outbound;

import org.jspecify.annotations.NullMarked;
