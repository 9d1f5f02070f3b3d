/** Rules over the text of the sources themselves. */
@NullMarked
package io.tillbook.architecture.tidy;

import org.jspecify.annotations.NullMarked;
