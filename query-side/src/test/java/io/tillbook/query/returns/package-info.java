@NullMarked
package io.tillbook.query.returns;

import org.jspecify.annotations.NullMarked;
