# pgparity without a JDK: first ./pgparity package, then docker build -t pgparity .
FROM debian:bookworm-slim
RUN useradd --create-home pgparity
ADD target/pgparity-*-linux-*.tar.gz /opt/
RUN ln -s /opt/pgparity/bin/pgparity /usr/local/bin/pgparity
# A server of its own, for what is loaded or rehearsed, does not run as root; what it fetches is kept in the home.
USER pgparity
WORKDIR /work
ENTRYPOINT ["pgparity"]
