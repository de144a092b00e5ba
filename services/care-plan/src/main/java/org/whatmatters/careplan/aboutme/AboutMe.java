package org.whatmatters.careplan.aboutme;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.PersonId;

/// What a person wants everybody who supports them to know. It is the person's: nobody approves it, and each heading
/// says who put it down.
///
/// @param version 0 until something has been written
public record AboutMe(PersonId person, Map<Heading, Passage> passages, int version) {

    public AboutMe {
        passages = Map.copyOf(passages);
    }

    public static AboutMe notYetWritten(PersonId person) {
        return new AboutMe(person, Map.of(), 0);
    }

    /// The next version, which says exactly this. What stays word for word keeps its author: saying one thing more does
    /// not make the rest somebody else's. The same words throughout are no new version.
    public AboutMe write(Map<Heading, String> words, Author author, Instant at) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("an About Me says something under at least one heading");
        }
        var next = new EnumMap<Heading, Passage>(Heading.class);
        words.forEach((heading, said) -> next.put(heading, passage(heading, said, author, at)));
        return next.equals(passages) ? this : new AboutMe(person, next, version + 1);
    }

    private Passage passage(Heading heading, String said, Author author, Instant at) {
        var standing = passages.get(heading);
        return standing != null && standing.words().equals(said)
                ? standing
                : new Passage(said, author, at, version + 1);
    }
}
