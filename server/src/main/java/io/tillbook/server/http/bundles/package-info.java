/** Bundles of prices and rules for tills, signed, over HTTP. */
@NullMarked
package io.tillbook.server.http.bundles;

import org.jspecify.annotations.NullMarked;
