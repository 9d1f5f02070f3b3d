@NullMarked
package io.tillbook.query.purchasing;

import org.jspecify.annotations.NullMarked;
