package uk.carejourney.infra.publisher;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far publication has come: what the topic of the publisher's position says, in lines.
 *
 * <pre>
 * journey-ledger publisher v1
 * ledger.example/children/1
 * 48213 5f0c…
 * checkpoint 48100
 * journey.facts.placement.v1 48211 -1 48213
 * </pre>
 *
 * @param origin the log's name
 * @param position the last position published; -1 if none
 * @param leafHash the RFC 6962 hash of the leaf there; empty if none
 * @param checkpoint the size of the last checkpoint published; 0 if none
 * @param furthest the last position in each partition that has any
 */
public record Published(
        String origin,
        long position,
        byte[] leafHash,
        long checkpoint,
        Map<TopicPartition, Long> furthest) {

    private static final String HEADER = "journey-ledger publisher v1";
    private static final String CHECKPOINT = "checkpoint ";
    private static final int LINES_BEFORE_TOPICS = 4;

    public Published {
        furthest = Map.copyOf(furthest);
    }

    static Published nothing(String origin) {
        return new Published(origin, -1, new byte[0], 0, Map.of());
    }

    /** Further by what one transaction brings. */
    Published with(List<Outgoing> sent, long lastPosition, byte[] lastLeafHash, long newest) {
        Map<TopicPartition, Long> further = new HashMap<>(furthest);
        sent.forEach(one -> further.merge(one.place(), one.position(), Math::max));
        return new Published(origin, lastPosition, lastLeafHash, newest, further);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n').append(origin).append('\n');
        text.append(position).append(' ').append(Sha256.hex(leafHash)).append('\n');
        text.append(CHECKPOINT).append(checkpoint).append('\n');
        SortedMap<String, long[]> topics = new TreeMap<>();
        furthest.forEach((place, at) -> put(topics, place, at));
        topics.forEach((topic, all) -> {
            text.append(topic);
            Arrays.stream(all).forEach(at -> text.append(' ').append(at));
            text.append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, long[]> topics, TopicPartition place, long at) {
        long[] known = topics.getOrDefault(place.topic(), new long[0]);
        long[] all = Arrays.copyOf(known, Math.max(known.length, place.partition() + 1));
        Arrays.fill(all, known.length, all.length, -1);
        all[place.partition()] = at;
        topics.put(place.topic(), all);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws Halted if it is something else
     */
    static Published read(byte[] bytes, String topic) {
        try {
            List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            String[] last = lines.get(2).split(" ", 2);
            if (!lines.getFirst().equals(HEADER) || !lines.get(3).startsWith(CHECKPOINT)) {
                throw unreadable(topic, null);
            }
            Map<TopicPartition, Long> furthest = new HashMap<>();
            lines.subList(LINES_BEFORE_TOPICS, lines.size()).forEach(line -> read(line, furthest));
            return new Published(
                    lines.get(1),
                    Long.parseLong(last[0]),
                    HexFormat.of().parseHex(last[1]),
                    Long.parseLong(lines.get(3).substring(CHECKPOINT.length())),
                    furthest);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable(topic, broken);
        }
    }

    private static void read(String line, Map<TopicPartition, Long> furthest) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
            long at = Long.parseLong(words[i]);
            if (at >= 0) {
                furthest.put(new TopicPartition(words[0], i - 1), at);
            }
        }
    }

    private static Halted unreadable(String topic, @Nullable Throwable why) {
        return new Halted(
                "the last record of %s is no position: another program writes there; set %s to other topics"
                        .formatted(topic, PublisherSettings.PREFIX),
                why);
    }
}
