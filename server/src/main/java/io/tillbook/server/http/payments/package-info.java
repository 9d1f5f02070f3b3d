/** The endpoints of payments: what providers tell by themselves, and the codes that tills show. */
@NullMarked
package io.tillbook.server.http.payments;

import org.jspecify.annotations.NullMarked;
