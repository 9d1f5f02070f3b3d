/** Pictures of products as files: read from what is uploaded, made small, and kept by the hash of their content. */
@NullMarked
package io.tillbook.server.pictures;

import org.jspecify.annotations.NullMarked;
