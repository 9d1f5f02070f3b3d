/** What the products of the demo chain look like: drawn by the program, a shape for each category. */
@NullMarked
package io.tillbook.server.demo.pictures;

import org.jspecify.annotations.NullMarked;
