package io.tillbook.device.emulator;

import io.tillbook.device.picture.Bitmap;
import java.util.List;

/**
 * A paper that was cut off.
 *
 * @param picture what is on it
 * @param lines its lines of text; what was sent as pictures and codes is not among them
 */
public record Sheet(Bitmap picture, List<String> lines) {}
