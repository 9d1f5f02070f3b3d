package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import io.tillbook.device.job.Job;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer to a till.
 *
 * @param status after HTTP
 * @param type of its content
 * @param body its content
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record Answer(int status, String type, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer ok(Object content) {
        return json(200, content);
    }

    static Answer json(int status, Object content) {
        return new Answer(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(content));
    }

    /** A mistake of who has asked. */
    static Answer wrong(int status, String why) {
        return json(status, Map.of("error", why));
    }

    static Answer text(String type, String content) {
        return new Answer(200, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with a device, in both languages; 409, or 429 where too much waits. */
    static Answer trouble(Trouble trouble) {
        return json(trouble == Trouble.QUEUE_FULL ? 429 : 409, Map.of("trouble", described(trouble)));
    }

    static Map<String, String> described(Trouble trouble) {
        return Map.of("code", trouble.name(), "en", trouble.english(), "zh", trouble.chinese());
    }

    static Map<String, Object> job(Job job) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("jobId", job.id());
        fields.put("device", job.device());
        fields.put("document", job.document());
        fields.put("copy", job.copy());
        fields.put("state", job.state().name());
        put(fields, job.trouble());
        return fields;
    }

    static void put(Map<String, Object> fields, @Nullable Trouble trouble) {
        if (trouble != null) {
            fields.put("trouble", described(trouble));
        }
    }
}
