/** Tests of pictures of products, and files that people might send. */
@NullMarked
package io.tillbook.server.pictures;

import org.jspecify.annotations.NullMarked;
