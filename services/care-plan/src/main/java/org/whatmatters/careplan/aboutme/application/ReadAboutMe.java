package org.whatmatters.careplan.aboutme.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.aboutme.AboutMes;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.platform.web.Actor;

/// Somebody in the circle reads what the person has said of themselves.
@Service
public class ReadAboutMe {

    private final AboutMes aboutMes;
    private final Reception reception;

    ReadAboutMe(AboutMes aboutMes, Reception reception) {
        this.aboutMes = aboutMes;
        this.reception = reception;
    }

    public AboutMe read(UUID person, Actor actor) {
        return reception.admit(actor, "read about-me", aboutMes.find(person, reception.reader(actor)));
    }
}
