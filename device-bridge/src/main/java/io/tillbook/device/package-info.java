/** Scanners, scales, printers, drawers and displays at the till: one package per device. */
@org.jspecify.annotations.NullMarked
package io.tillbook.device;
