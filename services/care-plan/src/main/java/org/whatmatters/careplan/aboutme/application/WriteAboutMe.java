package org.whatmatters.careplan.aboutme.application;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.aboutme.AboutMes;
import org.whatmatters.careplan.aboutme.Heading;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.StaleVersion;

/// The person writes, with somebody who helps them or without, or a worker writes down what the person says.
@Service
public class WriteAboutMe {

    private final AboutMes aboutMes;
    private final Reception reception;
    private final Announcements announcements;

    WriteAboutMe(AboutMes aboutMes, Reception reception, Announcements announcements) {
        this.aboutMes = aboutMes;
        this.reception = reception;
        this.announcements = announcements;
    }

    /// Makes a new version.
    ///
    /// @param expected the version whoever writes has read
    public AboutMe write(UUID person, Actor actor, ExpectedVersion expected, Map<Heading, String> words) {
        var reader = reception.reader(actor);
        var found = aboutMes.find(person, reader);
        var current = reception.admitToWrite(actor, "write about-me", found);
        expected.mustBe(current.version());
        var author = found.orElseThrow().standing().author(reader);
        var next = current.write(words, author, reader.at());
        if (next.version() == current.version()) {
            return current;
        }
        if (!aboutMes.save(next)) {
            throw new StaleVersion();
        }
        announcements.written(next, reader.at());
        return next;
    }
}
