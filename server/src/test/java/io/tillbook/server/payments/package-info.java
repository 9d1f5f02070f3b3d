/** Payments at the edge of the server: codes that customers show go to their provider, and are never kept. */
@NullMarked
package io.tillbook.server.payments;

import org.jspecify.annotations.NullMarked;
