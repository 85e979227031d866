# The server of all three APIs: docker build -t quayside . && docker run --rm -p 7829:7829 quayside
# docs/server.md says how the admin API is reached from outside of the container.
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# What is published, and the packages that it needs; msw is for tests in Node.
RUN npm pack && tar -xzf quayside-*.tgz && npm prune --omit=dev --omit=peer

FROM node:22-slim
WORKDIR /quayside
COPY --from=build /build/package ./
COPY --from=build /build/node_modules ./node_modules
USER node
# Where seeds, a configuration and the state of a server are looked for.
WORKDIR /home/node
EXPOSE 7829
HEALTHCHECK --interval=3s --timeout=5s --start-period=10s \
  CMD ["node", "/quayside/dist/cli.js", "wait", "--url", "http://127.0.0.1:7829", "--timeout", "3"]
ENTRYPOINT ["node", "/quayside/dist/cli.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "7829"]
