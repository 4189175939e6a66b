package dev.pgparity.connect;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;

/** The ways in which a URL, variable or file can fail to name a database; none of them ever quotes the whole URL. */
final class TargetProblems {
    private static final ProblemCode INVALID_URL = new ProblemCode("connect.invalid-url");
    private static final ProblemCode INVALID_PARAMETER = new ProblemCode("connect.invalid-parameter");
    private static final ProblemCode UNIX_SOCKET = new ProblemCode("connect.unix-socket");
    private static final ProblemCode SERVICE = new ProblemCode("connect.service");

    private TargetProblems() {}

    static Problem url(String what) {
        return Problem.usage(INVALID_URL, "This is not a PostgreSQL URL: " + what + ".")
                .next("A URL has the form postgresql://user:password@host:5432/database?sslmode=require")
                .build();
    }

    static Problem parameter(String keyword, String what, String advice) {
        return Problem.usage(INVALID_PARAMETER, "Connection parameter " + keyword + " " + what + ".")
                .next(advice)
                .build();
    }

    static Problem unixSocket(String directory) {
        return Problem.usage(
                        UNIX_SOCKET,
                        "The host " + directory + " is the directory of a Unix socket; pgparity connects by TCP only.")
                .next("Use host=localhost (the server needs listen_addresses = 'localhost', which is the default).")
                .build();
    }

    static Problem service(String what, String advice) {
        return Problem.usage(SERVICE, what).next(advice).build();
    }
}
