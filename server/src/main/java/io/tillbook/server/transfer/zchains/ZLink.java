package io.tillbook.server.transfer.zchains;

import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.api.shifts.ZChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A line of an exported chain: a Z report or an amendment, the hash of the link before, and its own. What was hashed is
 * written anew from the JSON, in whatever form that is.
 *
 * @param register location and register, such as {@code S1/R1}
 * @param previous hash of the link before, in hexadecimal digits
 * @param hash its own hash, as the file says
 * @param content what was hashed
 */
record ZLink(String register, String previous, String hash, JsonNode content) {
    private static final String LOCATION = "location";
    private static final String REGISTER = "register";

    /** The link of a line; empty where it is none. */
    static Optional<ZLink> of(String line, ObjectMapper json) {
        try {
            JsonNode tree = json.readTree(line);
            JsonNode content = tree.path("link");
            String previous = tree.path("previous").asString("");
            String hash = tree.path("hash").asString("");
            return content.isObject() && isHash(previous) && isHash(hash)
                    ? Optional.of(new ZLink(register(tree), previous, hash, content))
                    : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isHash(String text) {
        return text.length() == ZChain.GENESIS.length()
                && text.chars().allMatch(each -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'));
    }

    /** What its hash has to be. */
    String computed() {
        return ZChain.hash(previous, CanonicalJson.text(tree(content)));
    }

    private static Object tree(JsonNode node) {
        if (node.isObject()) {
            SortedMap<String, Object> members = new TreeMap<>();
            node.forEachEntry((name, member) -> members.put(name, tree(member)));
            return members;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(tree(item)));
            return items;
        }
        // Links have whole numbers only.
        return node.isIntegralNumber() ? node.bigIntegerValue() : node.asString("");
    }

    /** Whether it is a Z report, and no amendment of one. */
    boolean isReport() {
        return content.has("z");
    }

    /** The number of the report, or of the one that it amends. */
    long number() {
        return content.path(isReport() ? "z" : "amends").asLong(0);
    }

    /** An amount of it in minor units; nothing where it does not tell it. */
    long amount(String name) {
        return content.path(name).asLong(0);
    }

    /** Whether what was hashed is of the register that the line names; amendments need not tell that. */
    boolean isOfItsRegister() {
        return (!isReport() && !tells(LOCATION) && !tells(REGISTER)) || register.equals(register(content));
    }

    private static String register(JsonNode node) {
        return node.path(LOCATION).asString("") + "/" + node.path(REGISTER).asString("");
    }

    boolean tells(String name) {
        return content.has(name);
    }

    @Override
    public String toString() {
        return (isReport() ? "Z " : "the amendment of Z ") + number() + " of " + register;
    }
}
