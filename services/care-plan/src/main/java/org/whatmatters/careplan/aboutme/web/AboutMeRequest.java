package org.whatmatters.careplan.aboutme.web;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.aboutme.Heading;
import org.whatmatters.platform.web.Invalid;

/// The whole About Me as it is to stand: a heading that is left out or blank is empty from then on.
record AboutMeRequest(
        @Nullable @Size(max = 4000) String whatIsMostImportant,
        @Nullable @Size(max = 4000) String peopleImportant,
        @Nullable @Size(max = 4000) String howICommunicate,
        @Nullable @Size(max = 4000) String myWellness,
        @Nullable @Size(max = 4000) String pleaseDoAndDont,
        @Nullable @Size(max = 4000) String howAndWhenToSupport,
        @Nullable @Size(max = 4000) String alsoWorthKnowing) {

    Map<Heading, String> words() {
        var words = new EnumMap<Heading, String>(Heading.class);
        for (var heading : Heading.values()) {
            var said = under(heading);
            if (said != null && !said.isBlank()) {
                words.put(heading, said);
            }
        }
        if (words.isEmpty()) {
            throw Invalid.field("", "REQUIRED", "Write something under at least one heading.");
        }
        return words;
    }

    private @Nullable String under(Heading heading) {
        return switch (heading) {
            case WHAT_IS_MOST_IMPORTANT -> whatIsMostImportant;
            case PEOPLE_IMPORTANT -> peopleImportant;
            case HOW_I_COMMUNICATE -> howICommunicate;
            case MY_WELLNESS -> myWellness;
            case PLEASE_DO_AND_DONT -> pleaseDoAndDont;
            case HOW_AND_WHEN_TO_SUPPORT -> howAndWhenToSupport;
            case ALSO_WORTH_KNOWING -> alsoWorthKnowing;
        };
    }
}
