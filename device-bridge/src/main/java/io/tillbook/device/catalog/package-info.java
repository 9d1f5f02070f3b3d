/** What a store sells by while it has no line: fetched, checked, kept on disk, and asked. */
@NullMarked
package io.tillbook.device.catalog;

import org.jspecify.annotations.NullMarked;
