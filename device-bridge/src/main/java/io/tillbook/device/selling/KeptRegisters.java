package io.tillbook.device.selling;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is on disk.
 *
 * @param seq the last entry of the journal that is in it
 * @param registers by their ids
 * @param deeds the sales that were given numbers last
 * @param sent sales that the server may have, and has not answered, by their commands
 * @param counted the commands that were counted last
 */
record KeptRegisters(long seq, Map<String, RegisterBook.Kept> registers, Map<String, Deed> deeds,
        Map<String, JsonNode> sent, List<String> counted) {}
