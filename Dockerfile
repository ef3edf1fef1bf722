# One image for the API and the workers; which one it is, is decided by the command.
FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
# Installs what the lock file names and builds the app.
RUN node scripts/run.mjs build && mkdir /data && chown node:node /data
USER node
ENV CRICKSY_DATA_DIR=/data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 8000}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
