/** Pictures of products over HTTP. */
@NullMarked
package io.tillbook.server.http.pictures;

import org.jspecify.annotations.NullMarked;
