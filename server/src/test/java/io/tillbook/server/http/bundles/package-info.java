/** Tests of bundles for tills over HTTP. */
@NullMarked
package io.tillbook.server.http.bundles;

import org.jspecify.annotations.NullMarked;
