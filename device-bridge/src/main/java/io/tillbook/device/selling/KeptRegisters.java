package io.tillbook.device.selling;

import java.util.List;
import java.util.Map;

/**
 * What is on disk.
 *
 * @param seq the last entry of the journal that is in it
 * @param registers by their ids
 * @param deeds the sales that were given numbers last
 * @param sent those of them that the server may have, and has not answered
 */
record KeptRegisters(long seq, Map<String, RegisterBook.Kept> registers, Map<String, Deed> deeds,
        List<String> sent) {}
