package chatlab.instructor.oral;

import chatlab.instructor.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the questions of a sheet: for the same student and submission always the same ones. */
final class Draw {
    static final int QUESTIONS = 5;
    /** Of these, so many are about code where there is enough of both. */
    private static final int ON_CODE = 2;

    private final Random random;

    Draw(String student, String sha256) {
        byte[] seed = Sha256.of(student + "\0" + sha256);
        random = new Random(ByteBuffer.wrap(seed).getLong());
    }

    /** Five questions of as many topics, those on captures first; fewer where there are fewer topics. */
    List<OralQuestion> draw(List<OralQuestion> all) {
        List<OralQuestion> onCapture =
                onePerTopic(all.stream().filter(q -> !q.isCode()).toList());
        List<OralQuestion> onCode =
                onePerTopic(all.stream().filter(OralQuestion::isCode).toList());
        int code = Math.min(onCode.size(), Math.max(ON_CODE, QUESTIONS - onCapture.size()));
        List<OralQuestion> drawn = new ArrayList<>(onCapture.subList(0, Math.min(onCapture.size(), QUESTIONS - code)));
        drawn.addAll(onCode.subList(0, code));
        return drawn;
    }

    private List<OralQuestion> onePerTopic(List<OralQuestion> all) {
        Collection<List<OralQuestion>> topics = all.stream()
                .collect(Collectors.groupingBy(OralQuestion::topic, TreeMap::new, Collectors.toList()))
                .values();
        List<OralQuestion> drawn = new ArrayList<>();
        for (List<OralQuestion> topic : topics) {
            drawn.add(topic.get(random.nextInt(topic.size())));
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }
}
