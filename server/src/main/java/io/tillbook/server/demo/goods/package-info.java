/** What the locations of the demo have. */
@NullMarked
package io.tillbook.server.demo.goods;

import org.jspecify.annotations.NullMarked;
