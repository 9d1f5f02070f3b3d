/** Brings in bills of payment providers as files over HTTP. */
@NullMarked
package io.tillbook.server.http.bills;

import org.jspecify.annotations.NullMarked;
