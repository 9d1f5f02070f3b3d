/** The pricing engine as tills in a browser have it: questions and answers are JSON. */
@NullMarked
package io.tillbook.console.pricing;

import org.jspecify.annotations.NullMarked;
