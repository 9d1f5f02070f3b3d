@org.jspecify.annotations.NullMarked
package io.tillbook.load;
