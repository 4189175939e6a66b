package dev.pgparity.console;

import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a browser reaches this console, once its port is known. */
@Component
public class ConsoleLinks {
    private final ConsoleSettings settings;
    private volatile int port;

    ConsoleLinks(ConsoleSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    public String url() {
        return settings.url(port);
    }
}
