@NullMarked
package io.tillbook.command.catalog.picture;

import org.jspecify.annotations.NullMarked;
