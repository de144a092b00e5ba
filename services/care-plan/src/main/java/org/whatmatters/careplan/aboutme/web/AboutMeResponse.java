package org.whatmatters.careplan.aboutme.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.aboutme.Heading;
import org.whatmatters.careplan.aboutme.Passage;
import org.whatmatters.careplan.circle.Author;

/// An About Me as it is read.
///
/// @param authors by the name of the heading, for each heading that says something
record AboutMeResponse(
        UUID personId,
        int version,
        @Nullable String whatIsMostImportant,
        @Nullable String peopleImportant,
        @Nullable String howICommunicate,
        @Nullable String myWellness,
        @Nullable String pleaseDoAndDont,
        @Nullable String howAndWhenToSupport,
        @Nullable String alsoWorthKnowing,
        Map<String, WrittenBy> authors) {

    /// @param by `person`; `worker`, to whom the person said it; or `proxy`, who helped them to write it
    /// @param name the worker's or the proxy's
    record WrittenBy(
            String by, @Nullable String name, @Nullable UUID organisationId, Instant writtenAt) {

        static WrittenBy of(Passage passage) {
            return switch (passage.author()) {
                case Author.ThePerson _ -> new WrittenBy("person", null, null, passage.writtenAt());
                case Author.Proxy proxy -> new WrittenBy("proxy", proxy.name(), null, passage.writtenAt());
                case Author.SaidTo worker ->
                    new WrittenBy("worker", worker.name(), worker.organisation(), passage.writtenAt());
            };
        }
    }

    static AboutMeResponse of(AboutMe aboutMe) {
        var authors = new LinkedHashMap<String, WrittenBy>();
        for (var heading : Heading.values()) {
            var passage = aboutMe.passages().get(heading);
            if (passage != null) {
                authors.put(nameOf(heading), WrittenBy.of(passage));
            }
        }
        return new AboutMeResponse(
                aboutMe.person().value(),
                aboutMe.version(),
                words(aboutMe, Heading.WHAT_IS_MOST_IMPORTANT),
                words(aboutMe, Heading.PEOPLE_IMPORTANT),
                words(aboutMe, Heading.HOW_I_COMMUNICATE),
                words(aboutMe, Heading.MY_WELLNESS),
                words(aboutMe, Heading.PLEASE_DO_AND_DONT),
                words(aboutMe, Heading.HOW_AND_WHEN_TO_SUPPORT),
                words(aboutMe, Heading.ALSO_WORTH_KNOWING),
                authors);
    }

    private static @Nullable String words(AboutMe aboutMe, Heading heading) {
        var passage = aboutMe.passages().get(heading);
        return passage == null ? null : passage.words();
    }

    private static String nameOf(Heading heading) {
        return switch (heading) {
            case WHAT_IS_MOST_IMPORTANT -> "whatIsMostImportant";
            case PEOPLE_IMPORTANT -> "peopleImportant";
            case HOW_I_COMMUNICATE -> "howICommunicate";
            case MY_WELLNESS -> "myWellness";
            case PLEASE_DO_AND_DONT -> "pleaseDoAndDont";
            case HOW_AND_WHEN_TO_SUPPORT -> "howAndWhenToSupport";
            case ALSO_WORTH_KNOWING -> "alsoWorthKnowing";
        };
    }
}
